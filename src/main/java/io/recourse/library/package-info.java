/** How the house works, for everybody who works in it: each process step by step, in words. */
package io.recourse.library;
