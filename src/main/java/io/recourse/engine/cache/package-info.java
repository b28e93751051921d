/** Definitions that were read a moment ago are not read again. */
package io.recourse.engine.cache;
