package io.recourse.textmessages.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.recourse.textmessages.PhoneNumbers;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Numbers by the numbering plans of libphonenumber. */
@Component
class GooglePhoneNumbers implements PhoneNumbers {

  private static final Set<PhoneNumberType> TEXTED =
      EnumSet.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE);

  private final PhoneNumberUtil plans = PhoneNumberUtil.getInstance();

  @Override
  public Optional<String> mobile(String typed, String country) {
    try {
      PhoneNumber number = plans.parse(typed, country);
      return plans.isValidNumber(number) && TEXTED.contains(plans.getNumberType(number))
          ? Optional.of(plans.format(number, PhoneNumberFormat.E164))
          : Optional.empty();
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }
}
