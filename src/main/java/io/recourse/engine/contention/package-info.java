/** Transactions and jobs that only lost a race are run again. */
package io.recourse.engine.contention;
