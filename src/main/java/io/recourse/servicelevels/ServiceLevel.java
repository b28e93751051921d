package io.recourse.servicelevels;

import io.recourse.policy.ServiceLevelVerdict;

/**
 * The agreement that binds a case.
 *
 * @param seen number of the last word that its clocks followed
 */
public record ServiceLevel(ServiceLevelVerdict agreed, long seen) {}
