@echo off
rem Stops the Luoshi of this folder. No port takes such an order, and Windows has no word for a process without a window:
rem it is ended at once. What was acknowledged is kept, as when the power goes. In order stops it: Ctrl-C in its window.
setlocal
call "%~dp0status.bat"
if errorlevel 1 exit /b 1
set "BASE=%~dp0.."
if not "%KARAF_BASE%" == "" set "BASE=%KARAF_BASE%"
set /p RUNNING=<"%BASE%\karaf.pid"
taskkill /F /PID %RUNNING%
exit /b %ERRORLEVEL%
