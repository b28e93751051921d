/** Words of mails and texts by group of customers, edited by owners as versions (NTF-09). */
package io.recourse.wordings;
