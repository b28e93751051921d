/**
 * Forms that process owners add behind the portal's front door without a release: what they ask is
 * a deployed form, how they are offered is data (TRI-11).
 */
package io.recourse.intakeforms;
