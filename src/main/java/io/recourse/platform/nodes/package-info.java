/** Several nodes on one database: how they hear of each other, and how one leaves. */
package io.recourse.platform.nodes;
