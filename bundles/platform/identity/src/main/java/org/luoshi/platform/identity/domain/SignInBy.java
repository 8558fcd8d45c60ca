package org.luoshi.platform.identity.domain;

/** Who knows the password of an account (登录方式). */
public enum SignInBy {
    /** Luoshi itself (本系统密码). */
    LOCAL,
    /** The office's directory (统一目录): Luoshi keeps no password of such an account. */
    DIRECTORY
}
