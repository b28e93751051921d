/** Returns and exchanges from request to confirmed outcome. */
package io.recourse.returns;
