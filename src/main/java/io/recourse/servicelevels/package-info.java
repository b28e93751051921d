/**
 * Service standards of a case: the agreement that binds it, its work clocks beside the obligations,
 * the ladder of warnings, and cases that stand still (SLA-01 to 03, SLA-09).
 */
package io.recourse.servicelevels;
