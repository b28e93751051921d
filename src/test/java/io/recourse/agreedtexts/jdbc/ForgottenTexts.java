package io.recourse.agreedtexts.jdbc;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes away what a test agreed on, so that the others find what the product brings. */
@Component
public class ForgottenTexts {

  private final JdbcClient jdbc;
  private final JdbcAgreedVersions versions;
  private final TransactionTemplate transaction;

  ForgottenTexts(JdbcClient jdbc, JdbcAgreedVersions versions, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.versions = versions;
    this.transaction = transaction;
  }

  public void forget() {
    transaction.executeWithoutResult(
        any -> {
          jdbc.sql("delete from agreed_text").update();
          versions.agreedOn();
        });
  }
}
