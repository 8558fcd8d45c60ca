@echo off
rem Says whether the Luoshi of this folder runs, and as which process. Ends with 0 when it does, with 1 when it does not.
setlocal
set "BASE=%~dp0.."
if not "%KARAF_BASE%" == "" set "BASE=%KARAF_BASE%"
set "RUNNING="
if exist "%BASE%\karaf.pid" set /p RUNNING=<"%BASE%\karaf.pid"
if "%RUNNING%" == "" goto :NOT
rem The file outlives its process, whose number may be another's by now.
tasklist /NH /FI "PID eq %RUNNING%" /FI "IMAGENAME eq java.exe" 2>nul | find "java.exe" >nul
if errorlevel 1 goto :NOT
echo Luoshi runs as process %RUNNING%
exit /b 0
:NOT
echo Luoshi does not run
exit /b 1
