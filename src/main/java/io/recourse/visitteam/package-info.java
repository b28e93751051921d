/** Who is trained and assessed to make follow-up visits, and until when (FUP-09). */
package io.recourse.visitteam;
