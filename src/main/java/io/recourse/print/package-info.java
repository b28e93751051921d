/** Text on printed sheets, in every script a name or a letter comes in. */
package io.recourse.print;
