type Attack = {
  readonly does: string
  readonly script: string
  /** What the refusal names. */
  readonly refused: string
}

const CUBE = 'SetFactory("OpenCASCADE");\nBox(1) = {0,0,0,1,1,1};\n'

function attack(does: string, script: string, refused: string): Attack {
  return { does, script, refused }
}

/** Ways out of a script: to commands, to files, to other scripts, to time without end. Most work in a Gmsh that is asked. */
export const ATTACK_SCRIPTS: readonly Attack[] = [
  // Commands
  attack('a command', 'System "touch pwned";', "'System' (line 1)"),
  attack('a command, by its other name', 'SystemCall "touch pwned";', "'SystemCall'"),
  attack(
    'a command that is not waited for',
    'NonBlockingSystemCall "touch pwned";',
    "'NonBlockingSystemCall'",
  ),
  attack('a command in single quotes', "System 'touch pwned';", "'System'"),
  attack('a command over lines', '\n\nSystem\n"touch\npwned";', 'the text "touchU+000Apwned" (line 4)'),
  attack('a command behind a comment', '/* System "a"; */ System "touch pwned";', "'System'"),
  attack(
    'a command in a text that is too long',
    `${CUBE}a = "${'x'.repeat(1100)}; System 'touch pwned'; b = "";`,
    'the text "x',
  ),
  attack('a command in a comment that ends with the file', `${CUBE}/* System "touch pwned"; `, 'comment'),
  attack('a command behind a carriage return', '// a comment\rSystem "touch pwned";', "'System' (line 2)"),
  attack(
    'a command in a part that is skipped',
    `If (0)\n Physical Surface("EndIf System 'touch pwned'; If (0)", 1) = {1};\nEndIf`,
    'the text "EndIf System',
  ),
  attack(
    'a command by a name in a text',
    'a = "System"; Parse "System \'touch pwned\';";',
    'the text "System ',
  ),
  attack('a command as the text of another script', 'Parse "System \'touch pwned\';";', 'the text "System '),
  attack('a command in a macro', 'Macro System\n System "touch pwned";\nReturn\nCall System;', "'Macro'"),
  attack('a command in a function', 'Function f\n System "touch pwned";\nReturn\nCall f;', "'Function'"),
  attack(
    'a command of a variable of that name',
    'System = 1; System "touch pwned";',
    'the text "touch pwned"',
  ),
  attack(
    'a command by the name of a group',
    `${CUBE}Physical Surface("touch pwned", 1) = {1};\nSystem Physical Surface{1};`,
    "'System'",
  ),
  attack('a command in a loop', 'For i In {0:0}\n System "touch pwned";\nEndFor', "'System'"),
  attack('a command with a format', 'System Sprintf("touch %g", 1);', "'System'"),
  attack('a command from joined texts', 'System StrCat("touch ", "pwned");', "'System'"),
  attack('a command after an error', '= = ; ) System "touch pwned";', "closes a ')'"),
  attack('a command in a namespace', 'a::System = 1; a::System "touch pwned";', "'::'"),
  attack('a command by a name that is put together', 'System~{1} "touch pwned";', "'~'"),
  attack('a command that Gmsh runs itself', 'OnelabRun("x", "touch pwned");', "'OnelabRun'"),
  attack('a solver', 'Solver.Executable0 = "touch"; Solver.Name0 = "pwned";', "'Solver'"),
  attack('an action', 'OnelabAction = "compute";', 'the text "compute"'),
  attack(
    'a field that runs a program',
    `${CUBE}Field[1] = ExternalProcess;\nField[1].CommandLine = "touch pwned";\nBackground Field = 1;`,
    "'Field[] = ExternalProcess' (line 3)",
  ),
  attack(
    'a member that runs a program',
    'Field[1] = Box; Field[1].CommandLine = "touch pwned";',
    "'Field[].CommandLine'",
  ),
  attack(
    'the program of the texts',
    'General.TextEditor = "touch pwned"; General.WebBrowser = "x";',
    "'General.TextEditor'",
  ),
  attack('a script as a text without spaces', 'Parse "Exit";', "'Parse'"),
  attack('a command without a text', 'a = 1; System a;', "'System'"),
  attack(
    'a name out of a group',
    `${CUBE}Physical Surface("a", 1) = {1};\nMerge Physical Surface{1};`,
    "'Merge'",
  ),
  // Files written
  attack('a file', 'Printf("x") > "pwned";', "'Printf'"),
  attack('the end of a file', 'Printf("x") >> "pwned";', "'>>'"),
  attack('a file of an error', 'Error("x") > "pwned";', "'Error'"),
  attack('a mesh', `${CUBE}Save "pwned.msh";`, "'Save'"),
  attack('a picture', `${CUBE}Print "pwned.geo_unrolled";`, "'Print'"),
  attack('a folder', 'CreateDirectory "pwned";', "'CreateDirectory'"),
  attack('a folder, by its other name', 'CreateDir "pwned";', "'CreateDir'"),
  attack('a file that is removed', 'DeleteFile "secret.txt";', "'DeleteFile'"),
  attack('a file that gets another name', 'RenameFile("secret.txt", "pwned");', "'RenameFile'"),
  attack('the log', 'General.LogFileName = "pwned"; General.SaveOptions = 1;', "'General.LogFileName'"),
  attack(
    'the options at the end',
    'General.OptionsFileName = "pwned"; General.SaveSession = 1;',
    "'General.OptionsFileName'",
  ),
  attack('the mesh in parts', 'Mesh.PartitionSplitMeshFiles = 1;', "'Mesh.PartitionSplitMeshFiles'"),
  attack('a view', 'Plugin(CutPlane).Run; Save View[0] "pwned";', "'Plugin'"),
  attack('a view of its own', 'View "x" { SP(0,0,0){1}; }; Save View[0] "pwned.pos";', "'View'"),
  // Files read
  attack('another script', 'Include "secret.txt";', "'Include'"),
  attack('another script, in capitals', 'INCLUDE "secret.txt";', "'INCLUDE'"),
  attack('another model', 'Merge "secret.txt";', "'Merge'"),
  attack('another script by its text', 'MergeString "Include \'secret.txt\';";', 'the text "Include '),
  attack('another model with a text for its name', 'f = "secret.txt"; Merge f;', 'the text "secret.txt"'),
  attack('a shape', 'SetFactory("OpenCASCADE"); a() = ShapeFromFile("secret.txt");', "'ShapeFromFile'"),
  attack('a list', 'a() = ListFromFile("secret.txt");', "'ListFromFile'"),
  attack('whether a file is there', 'a = FileExists("secret.txt"); Point(1) = {a, 0, 0, 1};', "'FileExists'"),
  attack('the environment', 'Printf(GetEnv("HOME"));', "'Printf'"),
  attack('the environment in a name', 'Physical Point(GetEnv("HOME"), 1) = {1};', "'GetEnv'"),
  attack('the folder in a name', 'Physical Point(CurrentDirectory, 1) = {1};', "'CurrentDirectory'"),
  attack(
    'a field from a file',
    'Field[1] = Structured; Field[1].FileName = "secret.txt";',
    "'Field[] = Structured'",
  ),
  attack('a field from a view', 'Field[1] = PostView;', "'Field[] = PostView'"),
  attack('a background mesh', 'Background Mesh View[0];', "'View'"),
  attack('an option by a name that is put together', 'General.FileName~{1} = "x";', "'~'"),
  attack('a member of a view', 'PostProcessing.CombineTime = 1;', "'PostProcessing'"),
  attack('a value from the keyboard', 'a = GetValue("a", 1); b = GetString("b", "c");', "'GetValue'"),
  // Time, memory, the machine's edges
  attack('a macro that calls itself', 'Macro f\n Call f;\nReturn\nCall f;', "'Macro'"),
  attack('a loop without an end', 'While (1)\nEndWhile', "'While'"),
  attack('a pause', 'Sleep 1e9;', "'Sleep'"),
  attack('an early end', 'Exit 0;', "'Exit'"),
  attack('an end with a file of errors', 'Abort;', "'Abort'"),
  attack('a NUL', `${CUBE}\0System "touch pwned";`, "'U+0000' (line 3)"),
  attack('a blank of another kind', `${CUBE}System\u00a0"touch pwned";`, "'U+00A0'"),
  attack('letters that look alike', 'Ｓystem "touch pwned";', "'Ｓ'"),
  attack('a sign that turns the text about', 'a = 1; \u202e', "'U+202E'"),
  attack('half a letter', 'a = \ud800;', "'U+D800'"),
  attack('a line that goes on', 'Sys\\\ntem "touch pwned";', "'\\' (line 1)"),
  attack('a directive', '#include "secret.txt"', "'include'"),
  attack('a quote within a text', `Physical Point("a' System 'b", 1) = {1};`, 'the text "a\' System'),
  attack('a line end within a text', 'Physical Point("a\nb", 1) = {1};', 'the text "aU+000Ab"'),
  attack('a text without its end', 'SetFactory("OpenCASCADE);', 'text of the script does not end'),
  attack('brackets without end', '('.repeat(5000), 'brackets so deep'),
  attack('tests without end', 'If (1)\n'.repeat(5000), 'loops and tests so deep'),
  attack('a loop that is not closed', 'For i In {1:3}\n', "'For' without its end"),
  attack('a loop that is closed twice', 'For i In {1:3}\nEndFor\nEndFor', "'EndFor' in a wrong place"),
  attack('a test that crosses a loop', 'For i In {1:3}\nIf (1)\nEndFor\nEndIf', "'EndFor' in a wrong place"),
  attack(
    'a member of an object of JavaScript',
    'constructor = 1; constructor.name = 2;',
    "'constructor.name'",
  ),
  attack('a word of JavaScript', '__proto__.x = 1; toString();', "'__proto__'"),
  attack('a script without end', 'a'.repeat(2 ** 20 + 1), 'may have 1048576 characters'),
  attack('a name without end', `${'a'.repeat(5000)} = 1;`, "'aaaa"),
  attack('a number without end', `a = ${'1'.repeat(5000)};`, "'1111"),
]
