package io.recourse.web.requests;

/** What has a part of the server of its own; what staff do has none of these and needs none. */
enum Share {
  /** Pages that customers look at. */
  PORTAL,
  /** What customers send in, and their programs. */
  CUSTOMERS,
  /** News of payment providers, carriers and others who sign what they say. */
  WEBHOOKS
}
