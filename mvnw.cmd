@echo off
rem Runs Maven on this project: mvnw verify. Settings, rules and versions are those of mvnw.
setlocal DisableDelayedExpansion
set "MVNW_VERSION=3.9.16"
set "MVNW_SHA512=831a8591fe20c8243b1dbe7d71e3244f31d1665b0804b2e825e38cbbe5ce0cafb8338851f90780735568773e0a6cd07bbec107cda0b896b008b861075358b6f6"
set "MVNW_URL=https://archive.apache.org/dist/maven/maven-3/%MVNW_VERSION%/binaries/apache-maven-%MVNW_VERSION%-bin.tar.gz"
if defined LONGHU_MAVEN_SHA512 if not defined LONGHU_MAVEN_URL (
	echo mvnw: LONGHU_MAVEN_SHA512 holds only together with LONGHU_MAVEN_URL>&2
	exit /b 1
)
if defined LONGHU_MAVEN_SHA512 set "MVNW_SHA512=%LONGHU_MAVEN_SHA512%"
if defined LONGHU_MAVEN_URL set "MVNW_URL=%LONGHU_MAVEN_URL%"
set "MVNW_CACHE=%LOCALAPPDATA%\longhu"
if defined XDG_CACHE_HOME set "MVNW_CACHE=%XDG_CACHE_HOME%\longhu"
rem The sum is part of the name: another archive never passes for this one.
set "MVNW_HOME=%MVNW_CACHE%\apache-maven-%MVNW_VERSION%-%MVNW_SHA512:~0,12%"
set "MVNW_SELF=%~f0"
set "MVNW_POM=%~dp0pom.xml"

rem The last part of this file, below its mark, is PowerShell. It answers 0 (take the Maven in the
rem cache), 10 (take the one on the PATH) or, having said why, 1. Paths go by the environment,
rem which no quote or foreign letter can break.
powershell -NoProfile -ExecutionPolicy Bypass -Command "$t = [IO.File]::ReadAllText($env:MVNW_SELF); & ([scriptblock]::Create($t.Substring($t.LastIndexOf('#mark'))))" <nul
rem In a .cmd, unlike a .bat, "set" resets errorlevel: keep it first. And mvn goes without quotes,
rem as mvn.cmd would not find its own folder otherwise.
set "MVNW_ANSWER=%errorlevel%"
set MVNW_MVN="%MVNW_HOME%\bin\mvn.cmd"
if %MVNW_ANSWER%==10 set MVNW_MVN=mvn
if not %MVNW_ANSWER%==0 if not %MVNW_ANSWER%==10 exit /b 1

rem The project's pom.xml, unless the caller names another.
:scan
if [%1]==[] goto run
if "%~1"=="-f" goto named
if "%~1"=="--file" goto named
shift
goto scan

rem Without "call", which would double every caret.
:run
%MVNW_MVN% -f "%MVNW_POM%" %*
exit /b %errorlevel%
:named
%MVNW_MVN% %*
exit /b %errorlevel%

#mark
$ErrorActionPreference = 'Continue'  # 'Stop' would take what a program writes to stderr for a failure
try {
	# A plain Java runtime would start Maven but not compile, so it is the compiler that is asked.
	$jdk = 'a JDK 17 or newer is needed'
	$javac = 'javac'
	if ($env:JAVA_HOME) {
		$javac = "$env:JAVA_HOME\bin\javac.exe"
		if (![IO.File]::Exists($javac)) { throw "$jdk, but JAVA_HOME is $env:JAVA_HOME, which has no bin\javac.exe" }
	} elseif (!(Get-Command javac -CommandType Application -ErrorAction SilentlyContinue)) {
		throw "${jdk}: JAVA_HOME is not set and there is no javac on the PATH"
	}
	$found = (& $javac -version 2>&1 | ForEach-Object { "$_" }) -join ' '
	if (!($found -match 'javac (?:1\.)?(\d+)') -or [int]$Matches[1] -lt 17) { throw "$jdk, but $javac says: $found" }

	if ($env:LONGHU_MAVEN -ne 'download' -and (Get-Command mvn -CommandType Application -ErrorAction SilentlyContinue)) {
		# Maven may colour its version even when nobody looks at it.
		$says = ((& mvn -v 2>$null) -join "`n") -replace '\x1b\[[0-9;]*m'
		if ($says -match '(?m)^Apache Maven (\d+\.\d+\.\d+)' -and [version]$Matches[1] -ge [version]'3.8.6') { exit 10 }
	}
	if ([IO.File]::Exists("$env:MVNW_HOME\bin\mvn.cmd")) { exit 0 }

	[Console]::Error.WriteLine("mvnw: fetching Maven $env:MVNW_VERSION from $env:MVNW_URL")
	# In the cache itself, so that the last step is a rename and nobody ever meets half a Maven.
	$tmp = "$env:MVNW_CACHE\tmp." + [Guid]::NewGuid()
	[void][IO.Directory]::CreateDirectory("$tmp\maven")
	try {
		try {
			[Net.ServicePointManager]::SecurityProtocol = [Net.ServicePointManager]::SecurityProtocol -bor 3072  # TLS 1.2
			[Net.WebClient]::new().DownloadFile($env:MVNW_URL, "$tmp\archive")
		} catch {
			throw "could not fetch $env:MVNW_URL - offline? Then a Maven >= 3.8.6 on the PATH also does`n  $($_.Exception.GetBaseException().Message)"
		}
		$hash = [Security.Cryptography.SHA512]::Create().ComputeHash([IO.File]::ReadAllBytes("$tmp\archive"))
		$actual = [BitConverter]::ToString($hash).Replace('-', '').ToLower()
		if ($actual -ne $env:MVNW_SHA512) {
			throw "wrong SHA-512 for $env:MVNW_URL, the file was removed`n  expected $env:MVNW_SHA512`n  actual   $actual"
		}
		# Windows' own tar: another one on the PATH may take "C:" for the name of a host.
		& "$env:SystemRoot\System32\tar.exe" -xzf "$tmp\archive" -C "$tmp\maven" --strip-components=1
		if (![IO.File]::Exists("$tmp\maven\bin\mvn.cmd")) { throw "what $env:MVNW_URL holds is not a Maven" }
		# Fails if another mvnw was quicker, whose Maven is just as good.
		try { [IO.Directory]::Move("$tmp\maven", $env:MVNW_HOME) }
		catch { if (![IO.File]::Exists("$env:MVNW_HOME\bin\mvn.cmd")) { throw } }
	} finally {
		[IO.Directory]::Delete($tmp, $true)
	}
	exit 0
} catch {
	[Console]::Error.WriteLine("mvnw: $($_.Exception.Message)")
	exit 1
}
