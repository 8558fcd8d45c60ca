@echo off
rem Brings a backup back into an installation that is stopped and has no data.
rem restore backup [--into folder of an installation] [--keys file] [--replace-settings]
setlocal
for %%I in ("%~dp0..") do set "HOME_OF=%%~fI"
for /r "%HOME_OF%\system" %%F in (org.luoshi.platform.backup-*.jar) do set "BACKUP=%%F"
for /r "%HOME_OF%\system" %%F in (org.luoshi.platform.persistence-*.jar) do set "PERSISTENCE=%%F"
for /r "%HOME_OF%\system" %%F in (org.luoshi.platform.api-*.jar) do set "API=%%F"
for /r "%HOME_OF%\system" %%F in (h2-*.jar) do set "H2=%%F"
for /r "%HOME_OF%\system" %%F in (postgresql-*.jar) do set "POSTGRESQL=%%F"
for /r "%HOME_OF%\system" %%F in (jackson-core-*.jar) do set "CORE=%%F"
for /r "%HOME_OF%\system" %%F in (jackson-annotations-*.jar) do set "ANNOTATIONS=%%F"
for /r "%HOME_OF%\system" %%F in (jackson-databind-*.jar) do set "DATABIND=%%F"
for /r "%HOME_OF%\system" %%F in (jackson-datatype-jsr310-*.jar) do set "JSR310=%%F"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -Duser.timezone=Asia/Shanghai -cp "%BACKUP%;%PERSISTENCE%;%API%;%H2%;%POSTGRESQL%;%CORE%;%ANNOTATIONS%;%DATABIND%;%JSR310%" org.luoshi.platform.backup.program.RestoreProgram "%HOME_OF%" %*
exit /b %ERRORLEVEL%
