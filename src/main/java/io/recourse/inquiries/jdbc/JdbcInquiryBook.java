package io.recourse.inquiries.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.inquiries.Inquiry;
import io.recourse.inquiries.InquiryBook;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what was said in {@code inquiry}. */
@Repository
class JdbcInquiryBook implements InquiryBook {

  private final JdbcClient jdbc;

  JdbcInquiryBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Inquiry of(CaseNumber number) {
    return jdbc.sql("select asked_back, answer, wished_sku from inquiry where case_number = ?")
        .param(number.value())
        .query(
            (row, at) ->
                new Inquiry(
                    row.getString("asked_back"),
                    row.getString("answer"),
                    row.getString("wished_sku")))
        .optional()
        .orElse(new Inquiry(null, null, null));
  }

  @Override
  public void put(CaseNumber number, Inquiry said) {
    jdbc.sql(
            """
            insert into inquiry (case_number, asked_back, answer, wished_sku) values (?, ?, ?, ?)
            on conflict (case_number) do update
              set asked_back = excluded.asked_back, answer = excluded.answer,
                wished_sku = excluded.wished_sku
            """)
        .params(number.value(), said.askedBack(), said.answer(), said.wishedSku())
        .update();
  }
}
