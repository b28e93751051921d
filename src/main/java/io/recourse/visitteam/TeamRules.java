package io.recourse.visitteam;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long training for visits lasts.
 *
 * @param longest an assessment counts for so long at most
 * @param remind so long before it ends the person and the leads hear of it
 */
@ConfigurationProperties("recourse.visit-team")
record TeamRules(Period longest, Period remind) {}
