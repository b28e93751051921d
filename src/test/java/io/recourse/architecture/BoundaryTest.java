package io.recourse.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may use whom; docs/architecture.md has the table in words. */
@AnalyzeClasses(packages = "io.recourse", importOptions = ImportOption.DoNotIncludeTests.class)
class BoundaryTest {

  @ArchTest
  static final ArchRule common_knows_only_the_jdk =
      classes()
          .that()
          .resideInAPackage("io.recourse.common..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "javax.crypto..", "io.recourse.common..");

  @ArchTest
  static final ArchRule the_engine_is_known_in_few_places =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "io.recourse.engine..",
              "io.recourse.worklist..",
              "io.recourse.studio..",
              "io.recourse.policy.dmn..",
              "io.recourse.*.process..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.camunda.bpm..");

  @ArchTest
  static final ArchRule feature_roots_know_no_technology =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.recourse.orders",
              "io.recourse.policy",
              "io.recourse.cases",
              "io.recourse.terms",
              "io.recourse.intake",
              "io.recourse.evidence",
              "io.recourse.conversation",
              "io.recourse.payback",
              "io.recourse.disputes",
              "io.recourse.withdrawal",
              "io.recourse.relatedcases",
              "io.recourse.casefile",
              "io.recourse.messages",
              "io.recourse.shipping",
              "io.recourse.refunds",
              "io.recourse.credit",
              "io.recourse.goodwill",
              "io.recourse.payouts",
              "io.recourse.payments",
              "io.recourse.stock",
              "io.recourse.orderchanges",
              "io.recourse.moneydue",
              "io.recourse.incidents",
              "io.recourse.decision",
              "io.recourse.inspection",
              "io.recourse.settlement",
              "io.recourse.surplus",
              "io.recourse.backtocustomer",
              "io.recourse.strayparcels",
              "io.recourse.outbound",
              "io.recourse.priceprotection",
              "io.recourse.deliveries",
              "io.recourse.backorders",
              "io.recourse.carrierclaims",
              "io.recourse.transitdamage",
              "io.recourse.loandevices",
              "io.recourse.hotline",
              "io.recourse.chat",
              "io.recourse.inbox",
              "io.recourse.leadboard",
              "io.recourse.customerfile",
              "io.recourse.members",
              "io.recourse.wordings",
              "io.recourse.careplans",
              "io.recourse.review",
              "io.recourse.quotes",
              "io.recourse.leadtimes",
              "io.recourse.inquiries",
              "io.recourse.repairs",
              "io.recourse.suggestions",
              "io.recourse.recalls",
              "io.recourse.visits",
              "io.recourse.textmessages",
              "io.recourse.visitteam",
              "io.recourse.complaints",
              "io.recourse.abuse",
              "io.recourse.specialists",
              "io.recourse.dataleaks",
              "io.recourse.thirdparties",
              "io.recourse.departments",
              "io.recourse.praise",
              "io.recourse.feedback",
              "io.recourse.presence",
              "io.recourse.segments",
              "io.recourse.defects",
              "io.recourse.units",
              "io.recourse.warranty",
              "io.recourse.ladder",
              "io.recourse.maintenance",
              "io.recourse.regulatory",
              "io.recourse.conformity",
              "io.recourse.returns",
              "io.recourse.assignment",
              "io.recourse.servicelevels",
              "io.recourse.calendars",
              "io.recourse.appointments",
              "io.recourse.sitevisits",
              "io.recourse.serviceplans",
              "io.recourse.backtest",
              "io.recourse.feed",
              "io.recourse.audit")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework.web..",
              "org.springframework.jdbc..",
              "jakarta.servlet..",
              "java.sql..");

  @ArchTest
  static final ArchRule orders_and_policy_know_no_other_feature =
      noClasses()
          .that()
          .resideInAnyPackage("io.recourse.orders..", "io.recourse.policy..", "io.recourse.audit..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.recourse.cases..",
              "io.recourse.terms..",
              "io.recourse.intake..",
              "io.recourse.evidence..",
              "io.recourse.conversation..",
              "io.recourse.payback..",
              "io.recourse.disputes..",
              "io.recourse.withdrawal..",
              "io.recourse.relatedcases..",
              "io.recourse.casefile..",
              "io.recourse.messages..",
              "io.recourse.shipping..",
              "io.recourse.refunds..",
              "io.recourse.credit..",
              "io.recourse.goodwill..",
              "io.recourse.payouts..",
              "io.recourse.payments..",
              "io.recourse.stock..",
              "io.recourse.orderchanges..",
              "io.recourse.moneydue..",
              "io.recourse.incidents..",
              "io.recourse.decision..",
              "io.recourse.inspection..",
              "io.recourse.settlement..",
              "io.recourse.surplus..",
              "io.recourse.backtocustomer..",
              "io.recourse.strayparcels..",
              "io.recourse.outbound..",
              "io.recourse.priceprotection..",
              "io.recourse.deliveries..",
              "io.recourse.backorders..",
              "io.recourse.carrierclaims..",
              "io.recourse.transitdamage..",
              "io.recourse.loandevices..",
              "io.recourse.hotline..",
              "io.recourse.chat..",
              "io.recourse.inbox..",
              "io.recourse.leadboard..",
              "io.recourse.customerfile..",
              "io.recourse.review..",
              "io.recourse.quotes..",
              "io.recourse.leadtimes..",
              "io.recourse.inquiries..",
              "io.recourse.repairs..",
              "io.recourse.suggestions..",
              "io.recourse.recalls..",
              "io.recourse.visits..",
              "io.recourse.textmessages..",
              "io.recourse.visitteam..",
              "io.recourse.complaints..",
              "io.recourse.abuse..",
              "io.recourse.specialists..",
              "io.recourse.dataleaks..",
              "io.recourse.thirdparties..",
              "io.recourse.departments..",
              "io.recourse.praise..",
              "io.recourse.feedback..",
              "io.recourse.presence..",
              "io.recourse.defects..",
              "io.recourse.units..",
              "io.recourse.warranty..",
              "io.recourse.ladder..",
              "io.recourse.maintenance..",
              "io.recourse.regulatory..",
              "io.recourse.conformity..",
              "io.recourse.returns..",
              "io.recourse.assignment..",
              "io.recourse.servicelevels..",
              "io.recourse.backtest..",
              "io.recourse.worklist..",
              "io.recourse.portal..");

  @ArchTest
  static final ArchRule cases_know_no_feature_that_is_built_on_them =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.recourse.cases..",
              "io.recourse.terms..",
              "io.recourse.intake..",
              "io.recourse.evidence..",
              "io.recourse.conversation..",
              "io.recourse.payback..",
              "io.recourse.disputes..",
              "io.recourse.withdrawal..",
              "io.recourse.relatedcases..",
              "io.recourse.casefile..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.recourse.messages..",
              "io.recourse.shipping..",
              "io.recourse.refunds..",
              "io.recourse.credit..",
              "io.recourse.goodwill..",
              "io.recourse.payouts..",
              "io.recourse.payments..",
              "io.recourse.stock..",
              "io.recourse.orderchanges..",
              "io.recourse.moneydue..",
              "io.recourse.incidents..",
              "io.recourse.decision..",
              "io.recourse.inspection..",
              "io.recourse.settlement..",
              "io.recourse.surplus..",
              "io.recourse.backtocustomer..",
              "io.recourse.strayparcels..",
              "io.recourse.outbound..",
              "io.recourse.priceprotection..",
              "io.recourse.deliveries..",
              "io.recourse.backorders..",
              "io.recourse.carrierclaims..",
              "io.recourse.transitdamage..",
              "io.recourse.loandevices..",
              "io.recourse.hotline..",
              "io.recourse.chat..",
              "io.recourse.inbox..",
              "io.recourse.leadboard..",
              "io.recourse.customerfile..",
              "io.recourse.review..",
              "io.recourse.quotes..",
              "io.recourse.leadtimes..",
              "io.recourse.inquiries..",
              "io.recourse.repairs..",
              "io.recourse.suggestions..",
              "io.recourse.recalls..",
              "io.recourse.visits..",
              "io.recourse.textmessages..",
              "io.recourse.visitteam..",
              "io.recourse.complaints..",
              "io.recourse.abuse..",
              "io.recourse.specialists..",
              "io.recourse.dataleaks..",
              "io.recourse.thirdparties..",
              "io.recourse.departments..",
              "io.recourse.praise..",
              "io.recourse.feedback..",
              "io.recourse.presence..",
              "io.recourse.defects..",
              "io.recourse.units..",
              "io.recourse.warranty..",
              "io.recourse.ladder..",
              "io.recourse.maintenance..",
              "io.recourse.regulatory..",
              "io.recourse.conformity..",
              "io.recourse.returns..",
              "io.recourse.assignment..",
              "io.recourse.servicelevels..",
              "io.recourse.backtest..",
              "io.recourse.portal..");

  @ArchTest
  static final ArchRule the_record_knows_none_of_its_rooms =
      noClasses()
          .that()
          .resideInAPackage("io.recourse.cases..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.recourse.terms..",
              "io.recourse.intake..",
              "io.recourse.evidence..",
              "io.recourse.conversation..",
              "io.recourse.payback..",
              "io.recourse.disputes..",
              "io.recourse.withdrawal..",
              "io.recourse.relatedcases..",
              "io.recourse.casefile..");

  @ArchTest
  static final ArchRule shared_rails_know_no_line =
      noClasses()
          .that()
          .resideInAnyPackage("io.recourse.decision..", "io.recourse.disputes..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.recourse.returns..",
              "io.recourse.review..",
              "io.recourse.inquiries..",
              "io.recourse.suggestions..",
              "io.recourse.recalls..",
              "io.recourse.orderchanges..");

  @ArchTest
  static final ArchRule money_parcels_and_words_do_not_know_each_other =
      slices()
          .matching("io.recourse.(messages|shipping|refunds)..")
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule the_engine_adapter_knows_no_feature =
      noClasses()
          .that()
          .resideInAnyPackage("io.recourse.engine..", "io.recourse.worklist..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "io.recourse.orders..",
                  "io.recourse.cases..",
                  "io.recourse.decision..",
                  "io.recourse.inspection..",
                  "io.recourse.settlement..",
                  "io.recourse.surplus..",
                  "io.recourse.backtocustomer..",
                  "io.recourse.strayparcels..",
                  "io.recourse.outbound..",
                  "io.recourse.priceprotection..",
                  "io.recourse.deliveries..",
                  "io.recourse.backorders..",
                  "io.recourse.carrierclaims..",
                  "io.recourse.transitdamage..",
                  "io.recourse.loandevices..",
                  "io.recourse.review..",
                  "io.recourse.quotes..",
                  "io.recourse.leadtimes..",
                  "io.recourse.inquiries..",
                  "io.recourse.repairs..",
                  "io.recourse.suggestions..",
                  "io.recourse.recalls..",
                  "io.recourse.visits..",
                  "io.recourse.textmessages..",
                  "io.recourse.visitteam..",
                  "io.recourse.complaints..",
                  "io.recourse.abuse..",
                  "io.recourse.specialists..",
                  "io.recourse.dataleaks..",
                  "io.recourse.thirdparties..",
                  "io.recourse.departments..",
                  "io.recourse.praise..",
                  "io.recourse.feedback..",
                  "io.recourse.presence..",
                  "io.recourse.defects..",
                  "io.recourse.units..",
                  "io.recourse.warranty..",
                  "io.recourse.ladder..",
                  "io.recourse.maintenance..",
                  "io.recourse.regulatory..",
                  "io.recourse.conformity..",
                  "io.recourse.returns..",
                  "io.recourse.assignment..",
                  "io.recourse.servicelevels..",
                  "io.recourse.backtest..",
                  "io.recourse.refunds..",
                  "io.recourse.credit..",
                  "io.recourse.goodwill..",
                  "io.recourse.payouts..",
                  "io.recourse.goodwill..",
                  "io.recourse.payouts..",
                  "io.recourse.payments..",
                  "io.recourse.stock..",
                  "io.recourse.orderchanges..",
                  "io.recourse.moneydue..",
                  "io.recourse.incidents..",
                  "io.recourse.shipping..",
                  "io.recourse.messages.."));

  @ArchTest
  static final ArchRule pages_and_models_do_not_touch_tables =
      noClasses()
          .that()
          .resideInAnyPackage("io.recourse.*.process..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework.jdbc..", "java.sql..");
}
