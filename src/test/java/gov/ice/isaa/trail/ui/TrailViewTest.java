package gov.ice.isaa.trail.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.SampleAgreements;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.ViewTest;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.support.Message;
import gov.ice.isaa.trail.TrailRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TrailViewTest extends ViewTest {

    @Autowired
    Agreements agreements;

    @Test
    void oversight_finds_what_happened_to_an_agreement() {
        String number = opened();

        open(DemoPeople.OVERSIGHT, "trail");
        _get(TextField.class, spec -> spec.withLabel("Subject")).setValue(number.toLowerCase());

        TrailRecord newest = (TrailRecord) GridKt._get(_get(Grid.class), 0);
        assertThat(newest.subject()).isEqualTo(number);
        assertThat(newest.account()).isEqualTo(DemoPeople.HSI_PROGRAM_OFFICER.account());
    }

    @Test
    void a_checkpoint_is_made_on_demand() {
        opened();

        open(DemoPeople.OVERSIGHT, "trail");
        _click(_get(Button.class, spec -> spec.withText("Make a checkpoint now")));

        assertThat(_get(Message.class).getText()).startsWith("A signed checkpoint of");
    }

    @Test
    void a_program_officer_does_not_get_the_trail() {
        open(DemoPeople.HSI_PROGRAM_OFFICER, "trail");

        assertThat(_find(TrailGrid.class)).isEmpty();
    }

    private String opened() {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        return agreements.open(SampleAgreements.STATE_POLICE).number();
    }
}
