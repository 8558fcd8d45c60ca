/** What the operator asks of the running platform, and its answers: files that only who owns the installation can write. */
package org.luoshi.platform.backup.request;
