/**
 * The allow-list: every word of Gmsh's language that may reach Gmsh. None of them, in whatever order, names a file, runs a
 * program or another script, or makes a text: that is what a word has to satisfy to be listed, because Gmsh goes on
 * reading after an error and may take any word for the start of a statement. Tried with Gmsh 4.8 and 4.15; parts of its
 * grammar were read, not all of it.
 *
 * Left out on purpose, besides what obviously touches files or commands: all that makes or prints texts (`Str`, `Sprintf`,
 * `Printf`: its `>` writes files), `Macro` and `Call` (recursion), `Show`, `Hide` and `Color` (they take texts), `Plugin`
 * and `View` (they read and write files), and the fields `MathEval`, `Param`, `PostView`, `Structured`,
 * `ExternalProcess` and `Octree`, which evaluate texts, read files or run programs.
 */
export const ALLOWED_WORDS: ReadonlySet<string> = wordSet(
  // Numbers
  'Pi Abs Fabs Acos ArcCos Asin ArcSin Atan ArcTan Atan2 ArcTan2 Ceil Cos Cosh Exp Floor Fmod Hypot Log',
  'Log10 Max Min Modulo Round Sin Sinh Sqrt Step Tan Tanh Rand List LinSpace LogSpace Unique Catenary',
  'newp newl newc newll newcl news newsl newv newf newreg',
  // Flow
  'For In EndFor If ElseIf Else EndIf DefineConstant',
  // Entities
  'SetFactory Point Line Curve Surface Volume Loop Plane Ruled Wire Compound Physical Circle Ellipse',
  'Ellipsis Spline CatmullRom BSpline Bezier Nurbs Knots Order Sphere PolarSphere Box Block Cylinder',
  'Cone Torus Wedge Rectangle Disk ThruSections ThickSolid Fillet Chamfer Using Sewing Parent',
  'BoundingBox Boundary CombinedBoundary PointsOf Euclidian Coordinates Mass CenterOfMass',
  'MatrixOfInertia',
  // Changes of entities
  'Extrude Layers Recombine ScaleLastLayer Hole Translate Rotate Symmetry Dilate Affine Duplicata Split',
  'Delete Recursive Coherence HealShapes Intersect SetMaxTag BooleanUnion BooleanFuse',
  'BooleanIntersection BooleanCommon BooleanDifference BooleanCut BooleanFragments BooleanCoherence',
  'BooleanSection',
  // Meshing
  'Mesh Geometry General MeshSize Characteristic Length MeshSizeFromBoundary MeshAlgorithm Transfinite',
  'Progression Power Bump Beta Left Right Alternate AlternateLeft AlternateRight Smoother Reverse',
  'ReverseMesh Periodic Degenerated RecombineMesh RefineMesh Field Background',
)

/** Options that may be set, by what stands before their point: numbers that change a mesh and nothing else. */
export const ALLOWED_OPTIONS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'Mesh',
    wordSet(
      'Algorithm Algorithm3D AlgorithmSwitchOnFailure AngleSmoothNormals AngleToleranceFacetOverlap Binary',
      'CharacteristicLengthExtendFromBoundary CharacteristicLengthFactor CharacteristicLengthFromCurvature',
      'CharacteristicLengthFromPoints CharacteristicLengthMax CharacteristicLengthMin ElementOrder Format',
      'LcIntegrationPrecision MaxNumIter1D MeshSizeExtendFromBoundary MeshSizeFactor MeshSizeFromCurvature',
      'MeshSizeFromCurvatureIsotropic MeshSizeFromPoints MeshSizeMax MeshSizeMin MinimumCirclePoints',
      'MinimumCurvePoints MinimumCurveNodes MinimumCircleNodes MinimumElementsPerTwoPi MshFileVersion',
      'Optimize OptimizeNetgen OptimizeThreshold RandomFactor RandomSeed RecombinationAlgorithm',
      'RecombineAll SaveAll SaveElementTagType SaveGroupsOfNodes SaveParametric SaveTopology ScalingFactor',
      'SecondOrderLinear Smoothing SmoothRatio SubdivisionAlgorithm ToleranceEdgeLength',
      'ToleranceInitialDelaunay Points Lines SurfaceEdges SurfaceFaces',
    ),
  ],
  [
    'Geometry',
    wordSet(
      'AutoCoherence CopyMeshingMethod ExactExtrusion ExtrudeReturnLateralEntities ExtrudeSplinePoints',
      'MatchGeomAndMesh MatchMeshScaleFactor MatchMeshTolerance OCCAutoFix OCCAutoEmbed',
      'OCCBooleanPreserveNumbering OCCBoundsUseStl OCCDisableStl OCCFixDegenerated OCCFixSmallEdges',
      'OCCFixSmallFaces OCCMakeSolids OCCScaling OCCSewFaces OCCUnionUnify OldCircle OldNewreg',
      'OldRuledSurface ReparamOnFacesRobust ScalingFactor SnapX SnapY SnapZ Tolerance ToleranceBoolean',
      'Points Lines Curves Surfaces Volumes PointNumbers LineNumbers CurveNumbers SurfaceNumbers',
    ),
  ],
  ['General', wordSet('Terminal Verbosity')],
])

/** Kinds of mesh size field. None of them takes a text. */
export const ALLOWED_FIELDS: ReadonlySet<string> = wordSet(
  'Attractor Distance Threshold Box Ball Cylinder Frustum Constant Restrict Min Max Mean',
)

/** Members of these fields. All are numbers or lists of numbers. */
export const ALLOWED_FIELD_MEMBERS: ReadonlySet<string> = wordSet(
  'DistMax DistMin LcMax LcMin SizeMax SizeMin Sigmoid StopAtDistMax IField InField FieldX FieldY',
  'FieldZ FieldsList NodesList PointsList EdgesList CurvesList FacesList SurfacesList RegionsList',
  'VolumesList VerticesList NNodesByEdge NumPointsPerCurve Sampling IncludeBoundary Thickness VIn VOut',
  'XMax XMin YMax YMin ZMax ZMin Radius XCenter YCenter ZCenter XAxis YAxis ZAxis R1_inner R1_outer',
  'R2_inner R2_outer X1 X2 Y1 Y2 Z1 Z2 InnerR1 InnerR2 InnerV1 InnerV2 OuterR1 OuterR2 OuterV1 OuterV2',
  'Delta V1_inner V1_outer V2_inner V2_outer',
)

/** The texts that `SetFactory` knows. All other texts are names of physical groups. */
export const FACTORIES: ReadonlySet<string> = wordSet('OpenCASCADE Built-in Gmsh')

/** @param lines of words with a blank between them */
function wordSet(...lines: string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')))
}
