import type { MeaningOf } from '@hornbench/legacy-wire'
import { HORN_MEANINGS } from './horn-meanings.ts'

type Meanings = Readonly<Record<string, Readonly<Record<string, string>>>>

const CHART_LEVELS = 'Levels in dB, one for each of'

/** What the fields mean, by model and name. The units are part of it. */
export const FIELD_MEANINGS: Meanings = {
  SimulationRequest: {
    mesh: 'The surface of the horn. The lists may be empty when the horn is built from parameters.',
    frequency_range: 'First and last frequency, in Hz.',
    num_frequencies: 'How many frequencies are solved between the two, both included.',
    sim_type: 'Only "2", a horn that stands free.',
    options:
      'Free form. With {"mesh": {"strategy": "occ_adaptive", "waveguide_params": {…}}} the horn is built from its ' +
      'parameters, which are those of POST /api/mesh/build.',
    polar_config: 'Where directivity is looked at; the defaults of PolarConfig when null.',
    use_optimized: 'Chooses the form of the metadata in the result. The solver is the same.',
    enable_symmetry: 'Taken for older clients; changes nothing.',
    verbose: 'Taken for older clients; changes nothing.',
    mesh_validation_mode:
      'What faults of the mesh do: "strict" fails the job, "warn" notes them, "off" is silent.',
    frequency_spacing: 'How the frequencies lie: "log" or "linear".',
    device_mode:
      'Taken for older clients and named in the result: "auto", "opencl_cpu", "opencl_gpu" or "numba". The solver is the same.',
  },
  MeshData: {
    vertices: 'Coordinates: x, y, z of the first vertex, then of the next.',
    indices: 'Three indices of vertices for each triangle, from 0. Normals point out of the solid.',
    surfaceTags: 'One tag for each triangle: 1 wall, 2 source, 3 second source, 4 interface.',
    format: 'Taken for older clients; changes nothing.',
    boundaryConditions: 'Free form, kept with the job.',
    metadata:
      'Free form. "units" ("mm" or "m") or "unitScaleToMeter" name the unit of the coordinates, which is guessed otherwise.',
  },
  PolarConfig: {
    angle_range: 'First angle and last angle in degrees, and how many there are, both included.',
    norm_angle: 'Angle at which the curves are 0 dB, in degrees off the axis.',
    distance: 'From the horn to the observer, in metres.',
    inclination: 'Of the diagonal plane against the horizontal one, in degrees.',
    enabled_axes: 'Planes to look at: "horizontal", "vertical", "diagonal".',
  },
  WaveguideParamsRequest: HORN_MEANINGS,
  JobsQuery: {
    status: 'Comma list of queued, running, complete, error, cancelled. Without it, all jobs.',
    limit: 'Most jobs in the answer.',
    offset: 'Jobs to leave out at the beginning of the list, which has the newest first.',
  },
  GenerateMshRequest: {
    geoText: 'A Gmsh script (.geo). Commands that touch files or start programs are refused.',
    mshVersion: 'Version of the mesh format: "2.2" or "4.1".',
    binary: 'Taken for older clients; changes nothing.',
  },
  ChartRenderRequest: {
    frequencies: 'In Hz.',
    spl: `${CHART_LEVELS} frequencies: drawn as the frequency response.`,
    di: `${CHART_LEVELS} di_frequencies: drawn as the directivity index.`,
    di_frequencies: 'In Hz; frequencies where empty.',
    impedance_frequencies: 'In Hz; frequencies where empty.',
    impedance_real: 'Real part of the throat impedance, one number for each frequency.',
    impedance_imaginary: 'Imaginary part of the throat impedance, one number for each frequency.',
    directivity: 'For each plane, by name, a list for each frequency of [angle in degrees, level in dB].',
  },
  DirectivityRenderRequest: {
    frequencies: 'In Hz.',
    directivity: 'For each plane, by name, a list for each frequency of [angle in degrees, level in dB].',
    reference_level: 'Level of the line that is drawn, in dB.',
  },
}

export const meaningOf: MeaningOf = (model, field) => FIELD_MEANINGS[model.name]?.[field.name]
