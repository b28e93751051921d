/** Keys that the product makes itself and keeps in its data folder. */
package io.recourse.keys;
