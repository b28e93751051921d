/** Goods in a parcel that nobody had announced. */
package io.recourse.surplus;
