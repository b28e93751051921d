/** What a customer does against an outcome: contest, reopen, appeal. */
package io.recourse.disputes;
