@echo off
rem Takes over data, keys and settings of an older installation, which is stopped and stays as it is, into this one.
rem upgrade folder-of-the-installation-so-far
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
"%JAVA%" -Duser.timezone=Asia/Shanghai -cp "%BACKUP%;%PERSISTENCE%;%API%;%H2%;%POSTGRESQL%;%CORE%;%ANNOTATIONS%;%DATABIND%;%JSR310%" org.luoshi.platform.backup.program.UpgradeProgram "%HOME_OF%" %*
exit /b %ERRORLEVEL%
