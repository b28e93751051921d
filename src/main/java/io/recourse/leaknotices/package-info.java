/** Customers whose personal data leaked are told as a group, each in their language (PRV-08). */
package io.recourse.leaknotices;
