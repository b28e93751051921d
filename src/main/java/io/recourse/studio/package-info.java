/** Where process owners read, check, change and deploy models. */
package io.recourse.studio;
