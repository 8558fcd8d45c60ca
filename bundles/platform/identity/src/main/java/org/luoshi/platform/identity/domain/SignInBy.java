package org.luoshi.platform.identity.domain;

/** Who proves that somebody is the person of an account (登录方式). */
public enum SignInBy {
    /** Luoshi itself (本系统密码). */
    LOCAL,
    /** The office's directory (统一目录): Luoshi keeps no password of such an account. */
    DIRECTORY,
    /** The office's provider of OpenID Connect (统一认证), to which the browser goes: Luoshi sees no password. */
    OPENID
}
