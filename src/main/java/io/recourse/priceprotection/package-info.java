/** Price protection: the article became cheaper soon after it was bought (POL-07). */
package io.recourse.priceprotection;
