/** What the product stands on: its database server, its clock, its checks before it starts. */
package io.recourse.platform;
