package io.recourse.web.security;

import static io.recourse.web.security.Role.ADMIN;
import static io.recourse.web.security.Role.AGENT;
import static io.recourse.web.security.Role.ANALYST;
import static io.recourse.web.security.Role.ANYBODY;
import static io.recourse.web.security.Role.AUDITOR;
import static io.recourse.web.security.Role.COMPLAINTS;
import static io.recourse.web.security.Role.CUSTOMER;
import static io.recourse.web.security.Role.DIRECTOR;
import static io.recourse.web.security.Role.EVENTS_READER;
import static io.recourse.web.security.Role.FINANCE;
import static io.recourse.web.security.Role.LEAD;
import static io.recourse.web.security.Role.LINK;
import static io.recourse.web.security.Role.MANAGER;
import static io.recourse.web.security.Role.OWNER;
import static io.recourse.web.security.Role.RETURNS;
import static io.recourse.web.security.Role.SPECIALIST;
import static io.recourse.web.security.Role.STAFF;
import static io.recourse.web.security.Role.TECHNICIAN;
import static io.recourse.web.security.Role.TRAINER;
import static io.recourse.web.security.Role.VISITS;
import static io.recourse.web.security.Role.WAREHOUSE;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The one table of who owns which act. A route is answered to those its first matching row names;
 * whose object it is, {@code cases.CaseAccess} and the features decide after that.
 */
final class RightsTable {

  private static final Set<Role> INTAKE =
      EnumSet.of(AGENT, RETURNS, COMPLAINTS, SPECIALIST, VISITS, LEAD, ADMIN);
  private static final Set<Role> CASE_OWNERS =
      EnumSet.of(AGENT, RETURNS, COMPLAINTS, SPECIALIST, LEAD);
  private static final Set<Role> WRITERS =
      EnumSet.of(
          AGENT, RETURNS, WAREHOUSE, TECHNICIAN, COMPLAINTS, SPECIALIST, VISITS, FINANCE, LEAD);
  private static final Set<Role> CORRESPONDENTS =
      EnumSet.of(AGENT, RETURNS, COMPLAINTS, SPECIALIST, VISITS, FINANCE, LEAD);
  private static final Set<Role> GOODWILL =
      EnumSet.of(AGENT, RETURNS, COMPLAINTS, SPECIALIST, VISITS, LEAD, MANAGER, OWNER);
  private static final Set<Role> ASKING =
      EnumSet.of(COMPLAINTS, RETURNS, SPECIALIST, TECHNICIAN, LEAD);
  private static final Set<Role> SEND_TERM = EnumSet.of(AGENT, RETURNS, SPECIALIST, LEAD);
  private static final Set<Role> SHOP = EnumSet.of(AGENT, RETURNS, LEAD, ADMIN, FINANCE);
  private static final Set<Role> REPORTS = EnumSet.of(LEAD, DIRECTOR, OWNER, AUDITOR, ANALYST);
  private static final Set<Role> WORKERS =
      EnumSet.complementOf(
          EnumSet.of(DIRECTOR, AUDITOR, ANALYST, TRAINER, CUSTOMER, LINK, EVENTS_READER, ANYBODY));

  static final List<Row> ROWS =
      List.of(
          // nobody needs to sign in
          row("GET", "/", ANYBODY),
          row("GET", "/assets/**", ANYBODY),
          row("GET", "/favicon.ico", ANYBODY),
          row("GET", "/favicon.svg", ANYBODY),
          row("*", "/sign-in", ANYBODY),
          row("*", "/demo/**", ANYBODY), // mapped in the demo only
          row("*", "/error", ANYBODY),
          row("GET", "/policy/**", ANYBODY),
          row("GET", "/portal", ANYBODY),
          row("GET", "/portal/suggestions", ANYBODY),
          row("*", "/portal/suggestions/guest/**", ANYBODY),
          row("*", "/portal/forms/{key}", ANYBODY),
          row("POST", "/portal/open", ANYBODY),
          row("*", "/portal/withdraw/**", ANYBODY),
          row("*", "/portal/link/{token}", ANYBODY),
          row("*", "/portal/survey/{token}", ANYBODY),
          row("*", "/partner/{token}", ANYBODY),
          row("*", "/set-password/{token}", ANYBODY),
          row("GET", "/pay/{id}", ANYBODY),
          row("*", "/simulated-provider/pay/{token}", ANYBODY),
          row("POST", "/api/v1/webhooks/**", ANYBODY),
          row("POST", "/api/v1/customer-sessions", ANYBODY),
          // cases
          row("POST", "/api/v1/cases", INTAKE, CUSTOMER),
          row("POST", "/api/v1/evidence", INTAKE, CUSTOMER),
          row("POST", "/api/v1/quotes", INTAKE, FINANCE, CUSTOMER),
          row("POST", "/api/v1/cases/{number}/messages", WRITERS, CUSTOMER, LINK),
          row("POST", "/api/v1/cases/{number}/evidence", WRITERS, CUSTOMER, LINK),
          row("POST", "/api/v1/cases/{number}/withdraw", CASE_OWNERS, CUSTOMER, LINK),
          row("POST", "/api/v1/cases/{number}/lines/{item}/withdraw", CASE_OWNERS, CUSTOMER, LINK),
          row("POST", "/api/v1/cases/{number}/reopen", CASE_OWNERS, CUSTOMER, LINK),
          row("POST", "/api/v1/cases/{number}/appeal", CASE_OWNERS, CUSTOMER, LINK),
          row("POST", "/api/v1/cases/{number}/contest", CASE_OWNERS, CUSTOMER, LINK),
          row("POST", "/api/v1/cases/{number}/complaint/answer", CASE_OWNERS, CUSTOMER, LINK),
          row("POST", "/api/v1/cases/{number}/complaint/statement", CUSTOMER, LINK),
          row("POST", "/api/v1/cases/{number}/complaint/task-force", LEAD),
          row("POST", "/api/v1/cases/{number}/complaint/may-spread", COMPLAINTS, LEAD),
          row("POST", "/api/v1/cases/{number}/complaint/hand-up", COMPLAINTS, SPECIALIST, LEAD),
          row("*", "/api/v1/cases/{number}/complaint/leak-customers", COMPLAINTS, LEAD, OWNER),
          row("POST", "/api/v1/cases/{number}/complaint/leak-notice", COMPLAINTS, LEAD, OWNER),
          row("GET", "/api/v1/cases/{number}/conformity", LEAD, DIRECTOR, OWNER, AUDITOR),
          row("*", "/api/v1/cases/{number}/data-leak/**", COMPLAINTS, LEAD, OWNER),
          row("POST", "/api/v1/cases/{number}/convert", CASE_OWNERS),
          row("*", "/api/v1/incidents/**", WORKERS),
          row("POST", "/api/v1/cases/{number}/order", CASE_OWNERS, CUSTOMER, LINK),
          row("POST", "/api/v1/cases/{number}/children", CASE_OWNERS),
          row("POST", "/api/v1/cases/{number}/repair/**", WRITERS, CUSTOMER, LINK),
          row("POST", "/api/v1/cases/{number}/site-visit/time", WRITERS, CUSTOMER, LINK),
          row("POST", "/api/v1/cases/{number}/plan/call-off", CASE_OWNERS, CUSTOMER, LINK),
          row("POST", "/api/v1/cases/{number}/loan-device", WRITERS, CUSTOMER, LINK),
          row("GET", "/api/v1/declining-articles", STAFF),
          row("*", "/api/v1/declining-articles/**", SHOP),
          row("GET", "/api/v1/loan-devices", STAFF),
          row("*", "/api/v1/loan-devices/**", WAREHOUSE, TECHNICIAN, LEAD, ADMIN),
          row("POST", "/api/v1/site-visits", INTAKE, TECHNICIAN, CUSTOMER),
          row("POST", "/api/v1/cases/{number}/delivery", WRITERS, CUSTOMER, LINK),
          row("POST", "/api/v1/cases/{number}/delivery/parcel", WRITERS, CUSTOMER, LINK),
          row("POST", "/api/v1/cases/{number}/turned-up", WRITERS, CUSTOMER, LINK),
          row("POST", "/api/v1/cases/{number}/turned-up/choice", WRITERS, CUSTOMER, LINK),
          row("POST", "/api/v1/cases/{number}/backorder", WRITERS, CUSTOMER, LINK),
          row("POST", "/api/v1/cases/{number}/surplus/collected", WAREHOUSE, RETURNS, LEAD),
          row("POST", "/api/v1/cases/{number}/surplus/{item}/wish", WRITERS, CUSTOMER, LINK),
          row("*", "/api/v1/visit-slots/**", LEAD, TECHNICIAN, ADMIN),
          row("GET", "/api/v1/remote-checks", STAFF),
          row("*", "/api/v1/remote-checks/**", LEAD, OWNER, ADMIN),
          row("POST", "/api/v1/cases/{number}/difference-paid", FINANCE, LEAD, ADMIN),
          row("POST", "/api/v1/cases/{number}/credit/undo", FINANCE, LEAD),
          row("POST", "/api/v1/cases/{number}/payments", SEND_TERM, CUSTOMER, LINK),
          row("POST", "/api/v1/cases/{number}/third-parties", ASKING),
          row("GET", "/api/v1/cases/{number}/third-parties", STAFF),
          row("POST", "/api/v1/cases/{number}/departments", WORKERS),
          row("GET", "/api/v1/cases/{number}/departments", STAFF),
          row("POST", "/api/v1/departments/tasks/{id}/answer", STAFF),
          row("POST", "/api/v1/cases/{number}/praise", WRITERS),
          row("GET", "/api/v1/praise", STAFF),
          row("GET", "/api/v1/feedback", STAFF, ANALYST),
          row("POST", "/api/v1/feedback/{id}/read", STAFF),
          row("POST", "/api/v1/feedback/{id}/reward", GOODWILL),
          row("POST", "/api/v1/cases/{number}/specialists", CASE_OWNERS),
          row("POST", "/api/v1/cases/{number}/abuse", WRITERS),
          row("GET", "/api/v1/cases/{number}/abuse", STAFF),
          row("POST", "/api/v1/cases/{number}/goodwill", GOODWILL),
          row("POST", "/api/v1/cases/{number}/goodwill/requests", GOODWILL),
          row("POST", "/api/v1/cases/{number}/goodwill/{id}/undo", LEAD, OWNER),
          row("*", "/api/v1/cases/{number}/flow/**", LEAD, OWNER),
          row("PUT", "/api/v1/cases/{number}/payouts/{payout}/payee", CASE_OWNERS, LINK),
          row(
              "POST",
              "/api/v1/cases/{number}/shipments/{tracking}/extend",
              SEND_TERM,
              CUSTOMER,
              LINK),
          row(
              "POST",
              "/api/v1/cases/{number}/shipments/{tracking}/sent",
              SEND_TERM,
              CUSTOMER,
              LINK),
          row(
              "POST",
              "/api/v1/cases/{number}/shipments/{tracking}/receive",
              WAREHOUSE,
              RETURNS,
              LEAD),
          row("POST", "/api/v1/cases/{number}/authority-complaint/**", COMPLAINTS, AGENT, LEAD),
          row("POST", "/api/v1/cases/{number}/fraud", COMPLAINTS, RETURNS, LEAD),
          row("POST", "/api/v1/cases/{number}/fraud/**", FINANCE, LEAD),
          row("PUT", "/api/v1/cases/{number}/owner", LEAD),
          row("GET", "/api/v1/cases/**", STAFF, CUSTOMER, LINK),
          // units
          row("GET", "/api/v1/units", STAFF, CUSTOMER),
          row("POST", "/api/v1/units", INTAKE, CUSTOMER),
          row("GET", "/api/v1/units/{serial}", STAFF, CUSTOMER),
          row("POST", "/api/v1/units/{serial}/owner", CASE_OWNERS, ADMIN),
          row("GET", "/api/v1/units/{serial}/coverage", STAFF, CUSTOMER),
          row("GET", "/api/v1/units/{serial}/warranties", STAFF, CUSTOMER),
          row("POST", "/api/v1/units/{serial}/warranties", CASE_OWNERS, ADMIN),
          row("GET", "/api/v1/units/{serial}/readings", STAFF, CUSTOMER),
          row("POST", "/api/v1/units/{serial}/readings", INTAKE, TECHNICIAN, CUSTOMER),
          row("GET", "/api/v1/products/{sku}/thresholds", STAFF),
          row("PUT", "/api/v1/products/{sku}/thresholds/{metric}", OWNER, LEAD, ADMIN),
          row("GET", "/api/v1/warranty-plans", STAFF),
          row("PUT", "/api/v1/warranty-plans/{code}", OWNER, LEAD, ADMIN),
          // work
          row("GET", "/api/v1/tasks/**", STAFF),
          row("*", "/api/v1/tasks/**", WORKERS),
          row("GET", "/api/v1/forms", STAFF),
          row("GET", "/api/v1/forms/processes", STAFF, TRAINER),
          row("GET", "/api/v1/orders/{number}/own-agent", STAFF),
          row("*", "/api/v1/orders/{number}/own-agent", LEAD),
          row("GET", "/api/v1/absences", STAFF),
          row("*", "/api/v1/absences/{person}/{firstDay}", LEAD, ADMIN),
          row("*", "/api/v1/cases/{number}/pause", WRITERS),
          row("GET", "/api/v1/prompts", STAFF),
          row("POST", "/api/v1/prompts/{id}/seen", WORKERS),
          row("GET", "/api/v1/calendars/**", STAFF),
          row("PUT", "/api/v1/calendars/**", OWNER, ADMIN, MANAGER),
          row("GET", "/api/v1/staff/{person}/skills", STAFF, TRAINER),
          row("*", "/api/v1/staff/{person}/skills/**", LEAD, ADMIN),
          row("GET", "/api/v1/visit-team", STAFF, TRAINER),
          row("POST", "/api/v1/visit-team/{person}/assessments", LEAD, ADMIN),
          // recalls
          row("*", "/api/v1/recalls/**", LEAD, ADMIN),
          row(
              "GET",
              "/api/v1/supplier-claims",
              RETURNS,
              TECHNICIAN,
              WAREHOUSE,
              FINANCE,
              LEAD,
              ADMIN),
          row("POST", "/api/v1/supplier-claims", RETURNS, TECHNICIAN, LEAD, ADMIN),
          row("GET", "/api/v1/carrier-contacts", RETURNS, WAREHOUSE, FINANCE, LEAD, ADMIN),
          row("PUT", "/api/v1/carrier-contacts/{carrier}", LEAD, ADMIN),
          row("GET", "/api/v1/carrier-terms", RETURNS, WAREHOUSE, FINANCE, LEAD, ADMIN),
          row("*", "/api/v1/carrier-terms/**", LEAD, ADMIN),
          row("*", "/api/v1/carrier-claims", RETURNS, WAREHOUSE, FINANCE, LEAD, ADMIN),
          // facts from the shop
          row("GET", "/api/v1/orders/**", STAFF),
          row("*", "/api/v1/orders/**", SHOP),
          row("GET", "/api/v1/imports/**", STAFF),
          row("GET", "/api/v1/customers/{customer}/credit", STAFF),
          row("PUT", "/api/v1/customers/{customer}/credit/uses/{key}", FINANCE, ADMIN),
          row("GET", "/api/v1/products", STAFF),
          row("GET", "/api/v1/products/{sku}", STAFF),
          row("PUT", "/api/v1/products/{sku}", SHOP),
          row("PUT", "/api/v1/products/{sku}/supplier", SHOP),
          row("GET", "/api/v1/product-stages/{product}", STAFF),
          row("PUT", "/api/v1/product-stages/{product}/{since}", OWNER, LEAD, ADMIN),
          row("DELETE", "/api/v1/product-stages/{product}/{since}", OWNER, LEAD, ADMIN),
          row("GET", "/api/v1/member-levels", STAFF),
          row("PUT", "/api/v1/member-levels/{code}", OWNER, ADMIN),
          row("PUT", "/api/v1/customers/{person}/level", LEAD, ADMIN),
          row("PUT", "/api/v1/customers/{person}/group", SHOP),
          row("GET", "/api/v1/products/{sku}/warranties", STAFF),
          row("PUT", "/api/v1/products/{sku}/warranties/{from}", OWNER, LEAD, ADMIN),
          // facts for the shop
          row("GET", "/api/v1/events", ADMIN, EVENTS_READER),
          row("*", "/api/v1/event-keys/**", ADMIN),
          row("*", "/api/v1/event-subscriptions/**", ADMIN),
          // looking over it all
          row("GET", "/api/v1/reports/**", REPORTS),
          row("GET", "/api/v1/policy/deviations/**", REPORTS),
          row("*", "/api/v1/audit/**", AUDITOR),
          row("GET", "/api/v1/improvements", STAFF),
          row("POST", "/api/v1/improvements/{id}/close", WORKERS),
          row("GET", "/api/v1/models/**", OWNER, LEAD),
          row("POST", "/api/v1/models/try", OWNER, LEAD),
          row("POST", "/api/v1/models/preview", OWNER, LEAD),
          row("POST", "/api/v1/models/drafts/{id}/approve", OWNER, LEAD),
          row("POST", "/api/v1/models/drafts/{id}/return", OWNER, LEAD),
          row("POST", "/api/v1/models/drafts/{id}/back-test", OWNER, LEAD),
          row("POST", "/api/v1/models/changes/{id}/approve", OWNER, LEAD),
          row("POST", "/api/v1/models/changes/{id}/pilot", OWNER, LEAD),
          row("POST", "/api/v1/models/changes/{id}/return", OWNER, LEAD),
          row("POST", "/api/v1/models/changes/{id}/roll-back", OWNER, LEAD),
          row("POST", "/api/v1/models/changes/{id}/roll-back/at-once", LEAD),
          row("*", "/api/v1/pilots/**", OWNER, LEAD),
          row("POST", "/api/v1/models/{key}/scenarios", OWNER, LEAD),
          row("POST", "/api/v1/models/{key}/scenarios/run", OWNER, LEAD),
          row("PUT", "/api/v1/models/{key}/scenarios/{id}", OWNER, LEAD),
          row("DELETE", "/api/v1/models/{key}/scenarios/{id}", OWNER, LEAD),
          row("*", "/api/v1/drift/**", OWNER, LEAD),
          row("POST", "/api/v1/models/{key}/roll-back", OWNER, LEAD),
          row("POST", "/api/v1/models/{key}/roll-back/at-once", LEAD),
          row("POST", "/api/v1/models/{key}/migrations/{id}/approve", OWNER, LEAD),
          row("POST", "/api/v1/models/{key}/migrations/{id}/return", OWNER, LEAD),
          row("POST", "/api/v1/models/{key}/migrations/{id}/pause", OWNER, LEAD),
          row("POST", "/api/v1/models/{key}/migrations/{id}/vetoes", OWNER, LEAD),
          row("POST", "/api/v1/models/{key}/migrations/{id}/vetoes/lift", OWNER, LEAD),
          row("*", "/api/v1/models/**", OWNER),
          row("GET", "/api/v1/texts/**", OWNER, LEAD),
          row("POST", "/api/v1/texts/drafts/{id}/approve", OWNER, LEAD),
          row("POST", "/api/v1/texts/drafts/{id}/return", OWNER, LEAD),
          row("*", "/api/v1/texts/**", OWNER),
          row("GET", "/api/v1/intake-forms", OWNER, LEAD),
          row("*", "/api/v1/intake-forms/**", OWNER),
          row("*", "/engine-rest/**", OWNER),
          row("*", "/api/v1/demo/**", ADMIN),
          // pages of staff
          row("GET", "/work/cases/{number}/conformity", LEAD, DIRECTOR, OWNER, AUDITOR),
          row("POST", "/work/cases/{number}/messages", WRITERS),
          row("POST", "/work/cases/{number}/evidence", WRITERS),
          row("POST", "/work/cases/{number}/turned-up", WRITERS),
          row("POST", "/work/cases/{number}/turned-up/choice", WRITERS),
          row("POST", "/work/cases/{number}/supplier-claims", RETURNS, TECHNICIAN, LEAD, ADMIN),
          row("POST", "/work/cases/{number}/pause", WRITERS),
          row("POST", "/work/cases/{number}/resume", WRITERS),
          row("POST", "/work/cases/{number}/withdraw", CASE_OWNERS),
          row("POST", "/work/cases/{number}/reopen", CASE_OWNERS),
          row("POST", "/work/cases/{number}/convert", CASE_OWNERS),
          row("POST", "/work/cases/{number}/order", CASE_OWNERS),
          row("POST", "/work/cases/{number}/third-parties", ASKING),
          row("POST", "/work/cases/{number}/departments", WORKERS),
          row("POST", "/work/cases/{number}/praise", WRITERS),
          row("POST", "/work/cases/{number}/specialists", CASE_OWNERS),
          row("POST", "/work/cases/{number}/abuse", WRITERS),
          row("POST", "/work/cases/{number}/goodwill", GOODWILL),
          row("POST", "/work/cases/{number}/complaint/task-force", LEAD),
          row("POST", "/work/cases/{number}/complaint/may-spread", COMPLAINTS, LEAD),
          row("POST", "/work/cases/{number}/complaint/hand-up", COMPLAINTS, SPECIALIST, LEAD),
          row("*", "/work/cases/{number}/data-leak/customers", COMPLAINTS, LEAD, OWNER),
          row("POST", "/work/cases/{number}/data-leak/notice", COMPLAINTS, LEAD, OWNER),
          row("POST", "/work/cases/{number}/data-leak/extent", COMPLAINTS, LEAD, OWNER),
          row("POST", "/work/cases/{number}/goodwill/{id}/undo", LEAD, OWNER),
          row("*", "/work/cases/{number}/flow", LEAD, OWNER),
          row("POST", "/work/cases/{number}/credit/undo", FINANCE, LEAD),
          row("POST", "/work/cases/{number}/surplus/collected", WAREHOUSE, RETURNS, LEAD),
          row("POST", "/work/cases/{number}/children", CASE_OWNERS),
          row("POST", "/work/cases/{number}/regulatory/complaint", COMPLAINTS, AGENT, LEAD),
          row("POST", "/work/cases/{number}/regulatory/answer", COMPLAINTS, AGENT, LEAD),
          row("POST", "/work/cases/{number}/regulatory/fraud", COMPLAINTS, RETURNS, LEAD),
          row("POST", "/work/cases/{number}/regulatory/**", FINANCE, LEAD),
          row("GET", "/work/cases/**", STAFF),
          row("POST", "/work/lists/**", WORKERS),
          row("POST", "/work/many", WORKERS),
          row("*", "/work/many/*/**", WORKERS),
          row("POST", "/work/undo/*", WORKERS),
          row("GET", "/work/presence/**", STAFF),
          row("POST", "/work/presence/**", WORKERS),
          row("GET", "/work/rows", STAFF),
          row("GET", "/work/pane", STAFF),
          row("GET", "/work/tasks/**", STAFF),
          row("*", "/work/tasks/**", WORKERS),
          row("GET", "/api/v1/units/{serial}/maintenance", STAFF, CUSTOMER),
          row("POST", "/api/v1/units/{serial}/maintenance", CASE_OWNERS, ADMIN),
          row("DELETE", "/api/v1/units/{serial}/maintenance/{id}", CASE_OWNERS, ADMIN),
          row("POST", "/work/units/{serial}/maintenance/**", CASE_OWNERS, ADMIN),
          row("POST", "/work/units/{serial}/upgrades/{code}", CASE_OWNERS, ADMIN),
          row("GET", "/api/v1/upgrades", STAFF),
          row("*", "/api/v1/upgrades/**", LEAD, OWNER, ADMIN),
          row("GET", "/work/upgrades", STAFF),
          row("POST", "/work/upgrades", LEAD, OWNER, ADMIN),
          row("GET", "/work/units/**", STAFF),
          row("POST", "/work/units/{serial}/warranties", CASE_OWNERS, ADMIN),
          row("GET", "/work/imports/**", STAFF),
          row("POST", "/work/imports/**", SHOP),
          row("GET", "/work/deviations", REPORTS),
          row("GET", "/work/headlines", REPORTS),
          row("GET", "/work/lead-times", REPORTS),
          row("GET", "/work/return-reasons", REPORTS),
          row("GET", "/work/return-rate", REPORTS),
          row("GET", "/work/complaint-rate", REPORTS),
          row("GET", "/work/praise", STAFF),
          row("GET", "/work/feedback", STAFF, ANALYST),
          row("POST", "/work/feedback/{id}/read", STAFF),
          row("POST", "/work/feedback/{id}/reward", GOODWILL),
          row("GET", "/work/product-stages", STAFF),
          row("POST", "/work/product-stages/**", OWNER, LEAD, ADMIN),
          row("GET", "/work/care-plans", STAFF),
          row("POST", "/work/care-plans/**", OWNER),
          row("GET", "/work/wordings", STAFF),
          row("POST", "/work/wordings", OWNER),
          row("GET", "/work/member-levels", STAFF),
          row("POST", "/work/member-levels", OWNER, ADMIN),
          row("POST", "/work/visits/**", OWNER),
          row("GET", "/work/visits/**", REPORTS),
          row("*", "/work/incidents/**", WORKERS),
          row("*", "/work/recalls/**", LEAD, ADMIN),
          row("GET", "/work/supplier-claims", RETURNS, TECHNICIAN, WAREHOUSE, FINANCE, LEAD, ADMIN),
          row("POST", "/work/carrier-claims/contacts", LEAD, ADMIN),
          row("GET", "/work/carrier-terms", RETURNS, WAREHOUSE, FINANCE, LEAD, ADMIN),
          row("POST", "/work/carrier-terms/**", LEAD, ADMIN),
          row("GET", "/work/carrier-claims", RETURNS, WAREHOUSE, FINANCE, LEAD, ADMIN),
          row("GET", "/work/improvements", STAFF),
          row("POST", "/work/improvements/{id}", WORKERS),
          row("*", "/work/demo/**", ADMIN),
          row("*", "/work/staff/**", ADMIN),
          row("GET", "/work/skills", LEAD, ADMIN, TRAINER),
          row("*", "/work/skills/**", LEAD, ADMIN),
          row("GET", "/work/visit-team", LEAD, ADMIN, TRAINER),
          row("*", "/work/visit-team/**", LEAD, ADMIN),
          row("POST", "/work/hotline/agent", LEAD),
          row("*", "/work/hotline/**", INTAKE),
          row("*", "/work/forms/{key}", INTAKE),
          row("GET", "/work/board/**", LEAD, DIRECTOR),
          row("*", "/work/board/**", LEAD),
          row("*", "/work/inbox/**", CORRESPONDENTS),
          row("*", "/work/chats/**", CORRESPONDENTS),
          row("POST", "/work/customers/{person}/notes", WRITERS),
          row("POST", "/work/customers/{person}/merges/**", CASE_OWNERS),
          row("POST", "/work/customers/{person}/level", LEAD, ADMIN),
          row("POST", "/work/customers/{person}/group", SHOP),
          row("GET", "/work/customers/{person}", STAFF),
          row("POST", "/work/absences/owner", LEAD),
          row("*", "/work/absences/**", LEAD, ADMIN),
          row("GET", "/work/own", STAFF),
          row("GET", "/work/responsibilities", STAFF, TRAINER),
          row("GET", "/work/departments", STAFF),
          row("POST", "/work/departments", LEAD, ADMIN),
          row("POST", "/work/departments/tasks/{id}/answer", STAFF),
          row("POST", "/work/own/{id}/seen", WORKERS),
          row("GET", "/work/loan-devices", STAFF),
          row("POST", "/work/loan-devices/**", WAREHOUSE, TECHNICIAN, LEAD, ADMIN),
          row("GET", "/work/site-visits", STAFF),
          row("POST", "/work/site-visits", INTAKE, TECHNICIAN),
          row("POST", "/work/site-visits/**", WRITERS),
          row("*", "/work/visit-slots/**", LEAD, TECHNICIAN, ADMIN),
          row("GET", "/work/remote-checks", STAFF),
          row("POST", "/work/remote-checks/**", LEAD, OWNER, ADMIN),
          row("GET", "/work/calendars", STAFF),
          row("POST", "/work/calendars/**", OWNER, ADMIN, MANAGER),
          row("*", "/work/events/**", ADMIN),
          row("*", "/work/password", STAFF, ANALYST, TRAINER),
          row("GET", "/work", STAFF),
          row("GET", "/work/library/drafts/**", OWNER, LEAD),
          row("GET", "/work/library/**", STAFF, ANALYST, TRAINER),
          row("GET", "/api/v1/library/drafts/**", OWNER, LEAD),
          row("GET", "/api/v1/library/**", STAFF, ANALYST, TRAINER),
          row("GET", "/work/news", STAFF),
          row("GET", "/work/next", STAFF),
          row("GET", "/work/scan", STAFF),
          row("GET", "/work/palette", STAFF),
          row("GET", "/studio/**", OWNER, LEAD),
          row("POST", "/studio/intake-forms/**", OWNER),
          row("POST", "/studio/changes/{id}/approve", OWNER, LEAD),
          row("POST", "/studio/changes/{id}/pilot", OWNER, LEAD),
          row("POST", "/studio/changes/{id}/return", OWNER, LEAD),
          row("POST", "/studio/changes/{id}/roll-back", OWNER, LEAD),
          row("POST", "/studio/changes/{id}/roll-back/at-once", LEAD),
          row("POST", "/studio/changes/**", OWNER),
          row("POST", "/studio/texts/drafts/{id}/approve", OWNER, LEAD),
          row("POST", "/studio/texts/drafts/{id}/return", OWNER, LEAD),
          row("POST", "/studio/texts/**", OWNER),
          row("POST", "/studio/drafts/{id}/back-test", OWNER, LEAD),
          row("POST", "/studio/models/{key}/migrations/{id}/approve", OWNER, LEAD),
          row("POST", "/studio/models/{key}/migrations/{id}/return", OWNER, LEAD),
          row("POST", "/studio/models/{key}/migrations/{id}/pause", OWNER, LEAD),
          row("POST", "/studio/models/{key}/migrations/{id}/vetoes", OWNER, LEAD),
          row("POST", "/studio/models/{key}/migrations/{id}/vetoes/lift", OWNER, LEAD),
          row("POST", "/studio/models/{key}/migrations/**", OWNER),
          row("POST", "/studio/pilots/**", OWNER, LEAD),
          row("POST", "/studio/models/{key}/operate/**", OWNER, LEAD),
          row("POST", "/studio/drift/threshold", LEAD),
          row("POST", "/studio/drift/**", OWNER, LEAD),
          row("POST", "/studio/models/{key}/roll-back", OWNER, LEAD),
          row("POST", "/studio/models/{key}/roll-back/at-once", LEAD),
          row("*", "/audit/**", AUDITOR),
          // pages of customers
          row("*", "/portal/orders/**", CUSTOMER),
          row("*", "/portal/code", CUSTOMER, LINK),
          row("*", "/portal/site-visits/**", CUSTOMER),
          row("*", "/portal/inquiries/**", CUSTOMER),
          row("*", "/portal/chats/**", CUSTOMER, LINK),
          row("*", "/portal/repairs/**", CUSTOMER),
          row("*", "/portal/suggestions/**", CUSTOMER),
          row("*", "/portal/praise/**", CUSTOMER),
          row("*", "/portal/data-leaks/**", CUSTOMER),
          row("*", "/portal/price-claims/**", CUSTOMER),
          row("*", "/portal/delivery-problems/**", CUSTOMER),
          row("*", "/portal/complaints/**", CUSTOMER),
          row("*", "/portal/visits/**", CUSTOMER),
          row("*", "/portal/texts/**", CUSTOMER),
          row("*", "/portal/units/**", CUSTOMER),
          // order number and e-mail, which others may know, are not enough to redirect money
          row("POST", "/portal/cases/{number}/payouts/{payout}/payee", LINK),
          row("*", "/portal/cases/**", CUSTOMER, LINK));

  /** What no row names is nobody's act: an unknown address, answered as such to who is known. */
  static final List<Row> REST =
      List.of(
          row("*", "/portal/**", CUSTOMER, LINK),
          row("*", "/api/**", STAFF, CUSTOMER, LINK),
          row("*", "/**", STAFF));

  private RightsTable() {}

  /** Who is answered at an address; {@code *} is every method. */
  record Row(String method, String path, Set<Role> who) {}

  private static Row row(String method, String path, Role... who) {
    return new Row(method, path, EnumSet.copyOf(Arrays.asList(who)));
  }

  private static Row row(String method, String path, Set<Role> team, Role... others) {
    Set<Role> who = EnumSet.copyOf(team);
    who.addAll(Arrays.asList(others));
    return new Row(method, path, who);
  }
}
