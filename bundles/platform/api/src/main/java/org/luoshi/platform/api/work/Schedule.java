package org.luoshi.platform.api.work;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/** When a {@link ScheduledJob} runs; sets {@code luoshi.job.id}, {@code luoshi.job.at} and {@code luoshi.job.every}. */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Schedule {
    /** Prefix of the service properties. */
    String PREFIX_ = "luoshi.";

    /** Name of the job, {@code module.job}. */
    String job_id();

    /** Time of day in Asia/Shanghai, {@code HH:mm}, for a daily job; empty when {@link #job_every} is given. */
    String job_at() default "";

    /** Interval, ISO 8601 duration such as {@code PT15M}; empty when {@link #job_at} is given. */
    String job_every() default "";
}
