/** Customers who write on social media: their case, and what they are told there (NTF-04). */
package io.recourse.socialmedia;
