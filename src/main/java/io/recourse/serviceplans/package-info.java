/** What customers buy for a unit after its sale: paid for on a case, in force once it is paid. */
package io.recourse.serviceplans;
