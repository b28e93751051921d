/**
 * What the product costs as it grows: a living shop is multiplied to millions of cases and asked
 * over HTTP (docs/benchmarks.md).
 */
package io.recourse.load;
