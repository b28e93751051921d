/** What an authority, or a finding of fraud, adds to a case: an answer by a day, and damages. */
package io.recourse.regulatory;
