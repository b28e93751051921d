package io.recourse.shipping.process;

import io.recourse.common.CaseNumber;
import io.recourse.shipping.PromisedDays;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Variables of ReturnShipmentProcess; the caller may promise days. */
final class ShipmentVariables {

  static final String CASE_NUMBER = "caseNumber";
  static final String SEND_BACK_DAYS = "sendBackDays";
  static final String REMINDER_DAYS = "reminderDays";
  static final String EXTENSION_DAYS = "extensionDays";
  static final String TRANSIT_DAYS = "transitDays";
  static final String TRACKING_NUMBER = "trackingNumber";
  static final String PARCEL_STAGE = "parcelStage";
  static final String SEND_BY = "sendBy";
  static final String REMIND_AT = "remindAt";
  static final String REMINDED_FOR = "remindedFor";
  static final String POLL_AT = "pollAt";
  static final String TRANSIT_BY = "transitBy";
  static final String SEARCH_BY = "searchBy";
  static final String SEARCH_OUTCOME = "searchOutcome";
  static final String TRACED_AT = "tracedAt";
  static final String LABEL_DUE = "labelDue";
  static final String RETURN_WANTED = "returnWanted";
  static final String SHIPMENT_OUTCOME = "shipmentOutcome";

  private ShipmentVariables() {}

  static CaseNumber caseNumber(DelegateExecution execution) {
    return new CaseNumber((String) execution.getVariable(CASE_NUMBER));
  }

  static String trackingNumber(DelegateExecution execution) {
    return (String) execution.getVariable(TRACKING_NUMBER);
  }

  static PromisedDays promised(DelegateExecution execution) {
    return new PromisedDays(
        days(execution, SEND_BACK_DAYS),
        days(execution, REMINDER_DAYS),
        days(execution, EXTENSION_DAYS),
        days(execution, TRANSIT_DAYS));
  }

  static Instant instant(DelegateExecution execution, String name) {
    Date date = (Date) execution.getVariable(name);
    return date == null ? null : date.toInstant();
  }

  private static Integer days(DelegateExecution execution, String name) {
    Object days = execution.getVariable(name);
    return days == null ? null : ((Number) days).intValue();
  }
}
