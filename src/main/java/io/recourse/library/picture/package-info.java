/** Pictures of processes that are seen without the program that drew them. */
package io.recourse.library.picture;
