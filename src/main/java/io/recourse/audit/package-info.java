/** The append-only trail: chains, checkpoints, verification, export. */
package io.recourse.audit;
