/** Units: one article with a serial number, its sale, its owner, and everything that befell it. */
package io.recourse.units;
