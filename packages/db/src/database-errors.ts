/** The file has been opened by a newer version of this program, which this one does not understand. */
export class DatabaseTooNewError extends Error {
  override readonly name = 'DatabaseTooNewError'

  constructor(file: string) {
    super(
      `${file} was written by a newer version of Hornbench. Start that version, or use another data folder.`,
    )
  }
}

/** The file is no SQLite database, or a damaged one. */
export class DatabaseUnreadableError extends Error {
  override readonly name = 'DatabaseUnreadableError'

  constructor(file: string, options: ErrorOptions) {
    super(`${file} can't be read as a database. Move it away, or put a backup in its place.`, options)
  }
}

/** Another server holds the data folder. */
export class DataFolderInUseError extends Error {
  override readonly name = 'DataFolderInUseError'

  constructor(folder: string, options: ErrorOptions) {
    super(
      `Another server is using ${folder}. Stop it first, or start this one with another DATA_DIR.`,
      options,
    )
  }
}
