/**
 * Complaints of customers after ISO 10002: acknowledged, assessed, investigated, decided, reviewed.
 */
package io.recourse.complaints;
