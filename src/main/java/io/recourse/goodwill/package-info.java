/**
 * Goodwill: points, coupons and money that a case gives beyond what is owed, within limits per
 * role.
 */
package io.recourse.goodwill;
