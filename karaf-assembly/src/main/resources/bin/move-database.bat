@echo off
rem Brings everything from the H2 file of this installation, which is stopped, into an empty PostgreSQL. Switches nothing.
rem move-database "jdbc:postgresql://host:port/database?user=name"     password in LUOSHI_DATABASE_PASSWORD
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
"%JAVA%" -Duser.timezone=Asia/Shanghai -cp "%BACKUP%;%PERSISTENCE%;%API%;%H2%;%POSTGRESQL%;%CORE%;%ANNOTATIONS%;%DATABIND%;%JSR310%" org.luoshi.platform.backup.program.MoveProgram "%HOME_OF%" %*
exit /b %ERRORLEVEL%
