package jp.yorisoi.sample.department;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.yorisoi.flow.intake.SourceCatalogue;
import jp.yorisoi.flow.intake.SourceDefinition;

/// The departments of the sample city.
public final class Departments {
    private static final Map<String, Function<Layout, Department>> OFFICES = offices();

    private Departments() {}

    private static Map<String, Function<Layout, Department>> offices() {
        Map<String, Function<Layout, Department>> offices = new LinkedHashMap<>();
        offices.put("juki", RegisterOffice::new);
        offices.put("tax", TaxOffice::new);
        for (String certificate : List.of("techo-seishin", "techo-shintai", "techo-ryoiku")) {
            offices.put(certificate, Certificates::new);
        }
        for (String support : List.of("jiritsu", "kyotaku", "seikatsu", "ido", "jihatsu", "hokago", "tanki")) {
            offices.put(support, SupportOffice::new);
        }
        offices.put("kaigo-nintei", CareCertification::new);
        offices.put("kaigo-service", CareServices::new);
        for (String allowance : List.of("jifu", "jite", "kodomo-iryo")) {
            offices.put(allowance, Allowances::new);
        }
        offices.put("kajiso", ConsultationDesk::new);
        offices.put("seiho", WelfareOffice::new);
        offices.put("seiho-status", WelfareOffice::new);
        offices.put("kyoiku", SchoolBoard::new);
        offices.put("hoiku", NurseryOffice::new);
        offices.put("kenshin", HealthCentre::new);
        offices.put("yobo", VaccinationOffice::new);
        offices.put("csw", CswOffice::new);
        offices.put("cafeteria", Cafeterias::new);
        offices.put("consent", ConsentDesk::new);
        return offices;
    }

    /// All departments whose source the catalogue has, in the order in which the city lists its sources.
    public static List<Department> all(SourceCatalogue catalogue) {
        List<Department> all = new ArrayList<>();
        OFFICES.forEach((id, office) -> {
            SourceDefinition source = catalogue.find(id).orElse(null);
            if (source != null) {
                all.add(office.apply(new Layout(source)));
            }
        });
        return List.copyOf(all);
    }
}
