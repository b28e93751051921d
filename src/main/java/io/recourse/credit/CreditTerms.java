package io.recourse.credit;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of store credit.
 *
 * @param remindBefore how long before credit expires its owner is reminded
 */
@ConfigurationProperties("recourse.credit")
record CreditTerms(@DefaultValue("P30D") Period remindBefore) {}
