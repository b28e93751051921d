/**
 * Reports that personal data may have got into other hands, a case type of its own (PRV-08):
 * assessed, contained, the authority told within the hours of the law, those concerned told as a
 * group.
 */
package io.recourse.dataleaks;
